import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
sys.path.append(str(Path(__file__).parents[1] / "assistant"))
import marked_up
from fake_model import Fake, fake_model
from serving import ROOT, Served, clerk
from visits import DESK, LISTENING, PASSWORD, NewVisit, Visit, Watch

CHROMIUM = Path("/usr/bin/chromium")
# Without the last, a page that asks another host would wait for a name server.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
# Some of the samples: of each committee, each format, and an exempt one; all of them take minutes on a small machine.
SAMPLES = (
    "cabinet/2023-10-11-minutes.html",
    "cabinet/2025-02-12-canal-road-depot-exempt.docx",
    "cabinet/2025-02-12-minutes.html",
    "children/2023-09-19-minutes.txt",
    "children/2024-06-18-supplement.pdf",
    "children/2025-03-18-school-organisation.md",
    "health/2023-11-08-notes.txt",
)
expect.set_options(timeout=30_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests of this folder drive a browser, and a chat with the real model."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            for mark in ("browser", "model", "slow"):
                item.add_marker(mark)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Samples and papers that try to get a script run, taken in with the real model."""
    folder = tmp_path_factory.mktemp("browser")
    for source in SAMPLES:
        (folder / "papers" / source).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "samples" / source, folder / "papers" / source)
    marked_up.write(folder / "marked_up")
    made = folder / "library"
    clerk("ingest", str(folder / "papers"), str(folder / "marked_up"), "--exempt", "--library", str(made))
    return made


@pytest.fixture(scope="session")
def chat(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The chat, open to everybody on this machine."""
    served = Served(library, tmp_path_factory.mktemp("chat") / "stderr.txt")
    yield served
    served.stop()


@pytest.fixture(scope="session")
def guarded(library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The chat behind a sign-in, with a reader who may read exempt papers, Noor Keel, and one who may not, Ada Vane."""
    folder = tmp_path_factory.mktemp("guarded")
    readers = folder / "readers.toml"
    for name, clearance in (("Ada Vane", "public"), ("Noor Keel", "exempt")):
        clerk("chat", "add-user", name, "--auth", str(readers), "--clearance", clearance, given=f"{PASSWORD}\n")
    served = Served(library, folder / "stderr.txt", "--auth", str(readers))
    yield served
    served.stop()


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The chat over a library that is not there."""
    folder = tmp_path_factory.mktemp("empty")
    served = Served(folder / "library", folder / "stderr.txt")
    yield served
    served.stop()


@pytest.fixture(scope="session")
def model() -> Iterator[Fake]:
    """A language model on this machine; each test says what it writes and how it fails."""
    with fake_model() as fake:
        yield fake


@pytest.fixture(scope="session")
def worded(library: Path, model: Fake, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The chat whose answers the model words."""
    folder = tmp_path_factory.mktemp("worded")
    settings = folder / "clerk.toml"
    settings.write_text(
        '[answering]\nengine = "generated"\n'
        f'[generation]\nmodel = "fake"\naddress = "{model.address}"\nretries = 0\nseconds = 60\n'
    )
    served = Served(library, folder / "stderr.txt", "--settings", str(settings))
    yield served
    served.stop()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Headless Chromium; of one module, as Playwright's loop would stand in the way of other tests' own loops."""
    if not CHROMIUM.exists():
        pytest.skip(f"There is no {CHROMIUM}: install Chromium to run the browser tests.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture()
def watch() -> Iterator[Watch]:
    """What pages must not do: ask another host for anything, or complain."""
    watching = Watch()
    yield watching
    assert watching.elsewhere == []
    assert watching.complaints == []


@pytest.fixture()
def new_visit(chromium: Browser, watch: Watch) -> Iterator[NewVisit]:
    """Makes windows, each of a browser of its own, as if on different machines."""
    contexts = []

    def made(served: Served, size: tuple[int, int] = DESK, scheme: str = "light", **more: object) -> Visit:
        width, height = size
        viewport = {"width": width, "height": height}
        context = chromium.new_context(viewport=viewport, color_scheme=scheme, reduced_motion="reduce", **more)
        contexts.append(context)
        watch.over(context)
        context.add_init_script(LISTENING)
        return Visit(page=context.new_page(), url=served.url)

    yield made
    for context in contexts:
        context.close()


@pytest.fixture()
def visit(new_visit: NewVisit, chat: Served) -> Visit:
    """A reader at a desk, with the chat's page open."""
    return new_visit(chat).open()
