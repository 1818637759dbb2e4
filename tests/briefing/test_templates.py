"""Templates of web pages and Markdown: a council's own, and what papers' words can do in them."""

from pathlib import Path

import pytest
from briefs import Make
from markdown_it import MarkdownIt
from told import section

from assistant.briefing.templating import copies
from assistant.briefing.writers import html, markdown
from ingest.errors import SettingsError


def test_a_councils_own_page_is_used(made: Make, tmp_path: Path) -> None:
    (tmp_path / "briefing.html.j2").write_text("<h1>Marlbridge: {{ briefing.title }}</h1>", "utf-8")
    assert html.write(made(), tmp_path).decode() == "<h1>Marlbridge: Member briefing: museum roof</h1>"


@pytest.mark.parametrize("wrong", ["{{ briefing.nothing }}", "{% if %}", "{{ ''.__class__.__mro__ }}", "{{ 1 + 'a' }}"])
def test_a_wrong_template_is_named_in_a_sentence(made: Make, tmp_path: Path, wrong: str) -> None:
    (tmp_path / "briefing.md.j2").write_text(wrong, "utf-8")
    with pytest.raises(SettingsError, match=r"briefing\.md\.j2.* cannot be used"):
        markdown.write(made(), tmp_path)


def test_the_packaged_templates_may_be_copied_and_give_the_same(made: Make, tmp_path: Path) -> None:
    for name, content in copies().items():
        (tmp_path / name).write_bytes(content)
    for writer in (html, markdown):
        assert writer.write(made(), tmp_path) == writer.write(made(), None)


def test_a_topic_is_shown_and_not_run(made: Make) -> None:
    page = html.write(made("<script>alert(1)</script> museum roof"), None).decode()
    assert "<script" not in page and "&lt;script&gt;" in page


@pytest.mark.parametrize(
    "words", ["*a* _b_", "# a", "1. a", "- a", "[a](b)", "a | b", "<b>a</b>", "a\\", "`a`", "~~a~~"]
)
def test_markdown_shows_words_as_they_are(words: str) -> None:
    tokens = MarkdownIt().enable(["table", "strikethrough"]).parse(markdown.escaped(words))
    inline = next(one for one in tokens if one.type == "inline")
    assert [one.type for one in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(one.content for one in inline.children or ()) == words


def test_every_footnote_of_the_markdown_is_defined_once(made: Make) -> None:
    told = made()
    lines = markdown.write(told, None).decode().splitlines()
    assert sum(line.startswith("[^") and "]: " in line for line in lines) == len(told.citations)
    assert section(told, "history").title in " ".join(lines)
