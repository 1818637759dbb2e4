"""The packaged templates; `clerk brief --copy-templates DIR` writes them where a council can change them."""
