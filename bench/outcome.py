"""What a measurement says: a number, what it is held against, and whether it holds."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Outcome:
    """One measured thing: `ours_ms` against `bare_ms`, the same thing without us, and the highest value allowed."""

    what: str
    ours_ms: float
    bare_ms: float
    limit_ms: float
    remark: str = ""

    @property
    def holds(self) -> bool:
        return self.ours_ms <= self.limit_ms

    def line(self) -> str:
        verdict = "holds" if self.holds else "FAILS"
        text = (
            f"{self.what:<22} ours {self.ours_ms:8.1f} ms   bare {self.bare_ms:8.1f} ms   "
            f"{self.ours_ms / self.bare_ms:5.2f} x   {self.ours_ms - self.bare_ms:+8.1f} ms   "
            f"limit {self.limit_ms:8.1f} ms   {verdict}"
        )
        return f"{text}   ({self.remark})" if self.remark else text


def in_turns(ours: Callable[[], object], bare: Callable[[], object], times: int) -> tuple[float, float]:
    """The median milliseconds of both, taken in turns so that a busy moment of the machine hits both.

    Who goes first changes each round: the first may pay for what the last one left behind.
    """
    our_times: list[float] = []
    bare_times: list[float] = []
    both = [(ours, our_times), (bare, bare_times)]
    for _ in range(times):
        for work, measured in both:
            measured.append(_milliseconds(work))
        both.reverse()
    return median(our_times), median(bare_times)


def _milliseconds(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return (perf_counter() - begin) * 1000
