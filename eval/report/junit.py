"""JUnit XML, each question a case and each bar of the gate one: `junit.xml`, so that a CI server shows them by name."""

from lxml import etree

from eval.compare import is_right
from eval.reasons import reasons
from eval.reporting import Report, value
from eval.shortfalls import Shortfall

FILE = "junit.xml"
# XML 1.0 has no place for other control characters.
_DROPPED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)))


def text(told: Report) -> str:
    """The suites "gate" and "questions"; a question fails that is not answered with every fact, or not refused."""
    suites = etree.Element("testsuites", name=_clean(told.title))
    _suite(suites, "gate", [(name, *_bar(told, name)) for name in told.evaluation.figures if told.bar(name)])
    _suite(suites, "questions", [(_named(short), short.trial.case.kind, _failing(short)) for short in _all(told)])
    written: bytes = etree.tostring(suites, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return written.decode("utf-8")


def _all(told: Report) -> tuple[Shortfall, ...]:
    return told.evaluation.shortfalls


def _bar(told: Report, name: str) -> tuple[str, str]:
    said = f"{name} is {value(told.evaluation.figures[name])}: the gate asks {told.bar(name)}"
    return "gate", said if told.verdict(name) == "missed" else ""


def _named(short: Shortfall) -> str:
    return f"{short.trial.case.id}: {short.trial.case.turns[-1]}"


def _failing(short: Shortfall) -> str:
    return "" if is_right(short.trial) else "\n".join(dict.fromkeys(reasons(short))) or "not answered with every fact"


def _suite(suites: etree._Element, name: str, cases: list[tuple[str, str, str]]) -> None:
    failed = sum(bool(problem) for _, _, problem in cases)
    suite = etree.SubElement(suites, "testsuite", name=name, tests=str(len(cases)), failures=str(failed))
    for called, kind, problem in cases:
        case = etree.SubElement(suite, "testcase", classname=_clean(f"clerk.{kind or name}"), name=_clean(called))
        if problem:
            failure = etree.SubElement(case, "failure", message=_clean(problem.splitlines()[0]))
            failure.text = _clean(problem)


def _clean(words: str) -> str:
    return words.translate(_DROPPED)
