"""How well do the checks of case studies find what is planted? ``python -m evals.cases [--split NAME|all] [--json] [--show]``.

Recall counts a planted fault as found when a finding of its rule lies on the words that were planted. A false alarm is a clean case with any finding.
The held-back half is for measuring only: whoever looks at its misses while mending the rules has spent it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from dataclasses import dataclass

from evals.cases.planted import Planted, clean, faults
from rag.cases.finding import RULES, Finding
from rag.cases.lint import lint
from rag.cases.packs import DisciplinePack, read_packs
from rag.cases.study import read_study
from rag.paths import bundled_pack

IDENTIFIERS = "D3-02"
SPLITS = ("dev", "dev2", "dev3", "heldout", "heldout2")


@dataclass(frozen=True)
class Outcome:
    case: Planted
    findings: tuple[Finding, ...]

    @property
    def found(self) -> bool:
        return any(self._is_it(one) for one in self.findings)

    @property
    def beside(self) -> tuple[Finding, ...]:
        """Findings that are not the planted fault."""
        return tuple(one for one in self.findings if not self._is_it(one))

    def _is_it(self, one: Finding) -> bool:
        if one.rule != self.case.rule:
            return False
        return not self.case.spans or any(one.start < end and start < one.end for start, end in self.case.spans)


def check(case: Planted, packs: tuple[DisciplinePack, ...]) -> Outcome:
    return Outcome(case, lint(read_study(case.document), packs, known=case.known))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=(*SPLITS, "all"), default="all")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--show", action="store_true", help="name each miss and each false alarm")
    given = parser.parse_args()
    packs, _ = read_packs(bundled_pack())
    report = {}
    for split in SPLITS if given.split == "all" else (given.split,):
        planted = [check(case, packs) for case in faults(split)]
        spared = [check(case, packs) for case in clean() if case.split == split]
        report[split] = figures(planted, spared)
        if given.show:
            _show(planted, spared)
    if given.json:
        sys.stdout.write(json.dumps(report) + "\n")
    else:
        for split, result in report.items():
            sys.stdout.write(table(split, result) + "\n")


def figures(planted: list[Outcome], spared: list[Outcome]) -> dict[str, object]:
    """``rules``: rule → (found, planted). Shares are 0 to 1; ``beside`` counts faulty cases with a finding that was not planted."""
    rules: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for one in planted:
        rules[one.case.rule][0] += one.found
        rules[one.case.rule][1] += 1
    found, of = (sum(row[n] for row in rules.values()) for n in (0, 1))
    alarms = sum(bool(one.findings) for one in spared)
    return {
        "rules": {rule: tuple(row) for rule, row in sorted(rules.items())},
        "recall": found / of if of else 0.0,
        "identifier_recall": rules[IDENTIFIERS][0] / max(rules[IDENTIFIERS][1], 1),
        "planted": of,
        "clean": len(spared),
        "false_alarms": alarms,
        "false_alarm_rate": alarms / max(len(spared), 1),
        "beside": sum(bool(one.beside) for one in planted),
    }


def table(split: str, result: dict[str, object]) -> str:
    rules = result["rules"]
    assert isinstance(rules, dict)
    lines = [f"{split}", f"  {'rule':7} {'':38} {'found':>6} {'of':>4}"]
    lines += [f"  {rule:7} {RULES[rule][0]:38} {got:>6} {of:>4}" for rule, (got, of) in rules.items()]
    lines.append(f"  recall {result['recall']:.3f} of {result['planted']}; identifiers {result['identifier_recall']:.3f}")
    lines.append(f"  false alarms {result['false_alarms']} of {result['clean']} clean cases ({result['false_alarm_rate']:.1%})")
    lines.append(f"  {result['beside']} faulty cases had a finding beside the planted one")
    return "\n".join(lines)


def _show(planted: list[Outcome], spared: list[Outcome]) -> None:
    for one in planted:
        if not one.found:
            said = [one.case.document.text[a:b] for a, b in one.case.spans]
            sys.stderr.write(f"missed {one.case.id} {one.case.rule} {one.case.kind} {said}\n")
    for one in [*planted, *spared]:
        for finding in one.beside if one.case.rule else one.findings:
            sys.stderr.write(
                f"beside {one.case.id} [{one.case.document.id}] {finding.rule} {finding.kind}: “{finding.quote[:80]}” {finding.message[:90]}\n"
            )


if __name__ == "__main__":
    main()
