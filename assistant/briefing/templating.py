"""Templates of briefings: those of a council's folder where it has them, else the packaged ones."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from assistant.briefing import wordings
from assistant.briefing.nouns import Briefing
from ingest.errors import SettingsError

NAMES = ("briefing.html.j2", "briefing.md.j2", "briefing.docx")
LARGEST = 20_000_000


def own(templates: Path | None, name: str) -> Path | None:
    """The council's own template of that name, if its folder has one; SettingsError where there is no such folder."""
    if templates is None:
        return None
    if not templates.is_dir():
        raise SettingsError(f"There is no template folder {templates}: name one that holds {' or '.join(NAMES)}.")
    if not any((templates / one).is_file() for one in NAMES):
        raise SettingsError(f"The folder {templates} holds no template: one of {', '.join(NAMES)} is needed.")
    path = templates / name
    if path.is_file() and path.stat().st_size > LARGEST:
        raise SettingsError(f"The template {path} is larger than {LARGEST // 1_000_000} MB: use a smaller one.")
    return path if path.is_file() else None


def rendered(briefing: Briefing, templates: Path | None, name: str, filters: Mapping[str, Any], *, html: bool) -> str:
    """A briefing in a template; SettingsError with the place where a council's own is wrong."""
    path = own(templates, name)
    if path is None:
        text = files("assistant.briefing.templates").joinpath(name).read_text("utf-8")
        return _filled(briefing, text, filters, html)
    try:
        return _filled(briefing, path.read_text("utf-8"), filters, html)
    except (TemplateError, UnicodeDecodeError, TypeError, AttributeError, ValueError) as error:
        line = f", line {error.lineno}" if isinstance(error, TemplateSyntaxError) else ""
        said = (str(error).splitlines() or [type(error).__name__])[0]
        raise SettingsError(f"The template {path}{line} cannot be used ({said}): mend it or take it away.") from error


def _filled(briefing: Briefing, text: str, filters: Mapping[str, Any], html: bool) -> str:
    page = SandboxedEnvironment(autoescape=html, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page.filters.update(filters)
    return page.from_string(text).render(briefing=briefing, words=wordings)


def copies() -> dict[str, bytes]:
    """The packaged templates by name, to be written where a council changes them."""
    from assistant.briefing.word.dressing import blank

    texts = [name for name in NAMES if name.endswith(".j2")]
    packaged = {name: files("assistant.briefing.templates").joinpath(name).read_bytes() for name in texts}
    return {**packaged, "briefing.docx": blank()}
