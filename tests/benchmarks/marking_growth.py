"""How the cost of reading markings grows with a long run of one thing: python tests/benchmarks/marking_growth.py.

Prints, for each kind of run, what a run four times as long costs as a multiple: about 4 where the reading is linear, 16
where it is quadratic. Costs are the processor's, the least of five.
"""

import sys
import time

from ingest.marking.marks import plain

RUNS = (" ", "\t", "|", "<", "\n", "\u00a0", " |", "a ", "<a ", "exempt", "- ")
SHORT, LONG = 8_000, 32_000


def cost(words: str) -> float:
    """Seconds of the processor that reading a text costs, the least of five."""
    costs = []
    for _ in range(5):
        start = time.process_time()
        plain.__wrapped__(words)
        costs.append(time.process_time() - start)
    return min(costs)


def main() -> None:
    """Print a line for each kind of run."""
    for run in RUNS:
        ratio = cost(run * LONG + "x") / max(cost(run * SHORT + "x"), 1e-9)
        sys.stdout.write(f"{run!r:10} {ratio:5.1f} times the cost for {LONG // SHORT} times the length\n")


if __name__ == "__main__":
    main()
