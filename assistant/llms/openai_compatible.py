"""Any server that speaks the OpenAI way: llama.cpp, Ollama, vLLM, LM Studio, a hosted endpoint."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import openai
from llama_index.llms.openai_like import OpenAILike

from ingest.errors import ModelError
from ingest.settings import Generation, host_of

# A model's answer is a few thousand characters, each token some 300 bytes of the stream.
MOST_BYTES = 500_000
CONNECT_SECONDS = 5.0
NO_KEY = "none"
# At their finer levels these would write passages into logs.
_LOUD = ("openai", "httpx", "httpcore")


class TooLong(httpx.TransportError):
    """The server sends without an end."""


@contextmanager
def opened(settings: Generation) -> Iterator[Any]:
    """A llama-index LLM for one answer. The address alone is spoken to: no proxy, no redirection elsewhere."""
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
    timeout = httpx.Timeout(settings.seconds, connect=min(CONNECT_SECONDS, settings.seconds))
    transport = _Bounded(httpx.HTTPTransport(trust_env=False))
    with httpx.Client(transport=transport, timeout=timeout, follow_redirects=False, trust_env=False) as client:
        model = OpenAILike(
            model=settings.model,
            api_base=settings.address,
            api_key=os.environ.get(settings.key_variable) or NO_KEY,
            is_chat_model=True,
            temperature=0.0,
            max_tokens=settings.words * 2,
            timeout=settings.seconds,
            max_retries=settings.retries,
            additional_kwargs={"seed": 0},
            http_client=client,
        )
        with _told(settings):
            yield model


@contextmanager
def _told(settings: Generation) -> Iterator[None]:
    """Every error of the client as one of ours; none repeats what the server said, which may hold a passage's words."""
    name = f"the language model at {host_of(settings.address)}"
    try:
        yield
    except (openai.APITimeoutError, httpx.TimeoutException) as error:
        raise ModelError(f"{name} did not answer in time") from error
    except openai.APIConnectionError as error:
        raise ModelError(f"{name} cannot be reached") from error
    except (openai.AuthenticationError, openai.PermissionDeniedError) as error:
        raise ModelError(f"{name} refused the key in {settings.key_variable}") from error
    except openai.NotFoundError as error:
        raise ModelError(f"{name} does not know the model or the address") from error
    except openai.APIStatusError as error:
        raise ModelError(f"{name} reported an error ({error.status_code})") from error
    except TooLong as error:
        raise ModelError(f"{name} sent more than an answer") from error
    except httpx.TransportError as error:
        raise ModelError(f"{name} broke off") from error
    except (openai.OpenAIError, ValueError, TypeError, AttributeError, LookupError) as error:
        raise ModelError(f"{name} sent what cannot be read") from error


class _Bounded(httpx.BaseTransport):
    """A transport that reads no more than MOST_BYTES of a response."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self.inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self.inner.handle_request(request)
        stream = response.stream
        assert isinstance(stream, httpx.SyncByteStream)
        response.stream = _Counted(stream)
        return response

    def close(self) -> None:
        self.inner.close()


class _Counted(httpx.SyncByteStream):
    def __init__(self, inner: httpx.SyncByteStream) -> None:
        self.inner = inner

    def __iter__(self) -> Iterator[bytes]:
        count = 0
        for part in self.inner:
            count += len(part)
            if count > MOST_BYTES:
                raise TooLong("more than an answer")
            yield part

    def close(self) -> None:
        self.inner.close()
