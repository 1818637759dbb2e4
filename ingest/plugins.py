"""Plug-ins: one file each, found by listing a folder; a file's name is the plug-in's name in the settings."""

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from ingest.errors import SettingsError


def names(package: ModuleType) -> tuple[str, ...]:
    """Names of all plug-ins of a folder, sorted."""
    return tuple(sorted(module.name for module in iter_modules(package.__path__)))


def load(package: ModuleType, name: str) -> ModuleType:
    """The plug-in of that name; SettingsError lists the choices if there is none."""
    if name not in names(package):
        raise SettingsError(
            f"There is no {package.__name__} plug-in '{name}': choose one of {', '.join(names(package))}."
        )
    return import_module(f"{package.__name__}.{name}")


def load_all(package: ModuleType) -> dict[str, ModuleType]:
    """All plug-ins of a folder by name, in order of name."""
    return {name: load(package, name) for name in names(package)}
