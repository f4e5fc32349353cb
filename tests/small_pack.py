"""A small content pack that is true in itself, for tests that need one to break."""

from __future__ import annotations

from pathlib import Path

MANUAL = """\
title = "A small manual"
notice = "An independent test manual."
edition = "1.0.0"
language = "en-GB"
licence = "CC BY 4.0"
review_by = 2027-01-01
active_profile = "seed"

[safety_sections]
danger_to_life = ["red"]
unreported_error = ["disclosure"]

[[profiles]]
id = "seed"
title = "One workshop and one call"
source = "test"
tested = true
workshops = 1
workshop_minutes = 210
tolerance_minutes = 15
group_min = 4
group_max = 12
calls = 1
call_minutes = 60
call_mode = "telephone"
mode = "not stated"
"""

WORKSHOP = """\
---
id: workshop
title: The workshop
kind: chapter
fidelity: core
---

# The workshop {#workshop}

This chapter says how the workshop is run.

## How long the workshop lasts {#length .core}

The workshop lasts 3.5 hours. It is for 4 to 12 participants. A break of 15 minutes is part of it.

## When the group is silent {#silent .adaptable}

Silence is common and is not resistance. Do these things:

1. Say that silence is welcome and that nobody has to speak.
2. Let people write for two minutes first.
3. Ask pairs to talk before the whole group does.

> "There is no hurry. Some of you may want to think first."

| Minute | What happens |
|---|---|
| 0 | Welcome the group and name the purpose |
| 15 | Circles of control in pairs |

## The coaching call {#call .core}

The coaching call lasts one hour and is held by telephone. See [how long the workshop lasts](#length) too.
"""

SAFETY = """\
---
id: safety
title: Safety
kind: chapter
fidelity: core
---

# Safety {#safety}

## Immediate risk {#red .core}

1. Stay with the person and keep the line open.
2. Call the emergency number on the card from another phone.

## An unreported error {#disclosure .core}

1. Ask whether any patient is still at risk now.
2. Support the person to report it today.
"""

SIGNPOSTING = """\
review_days = 90

[[row]]
id = "emergency"
need = "life_in_danger"
name = "Emergency services"
contact = "999"
region = "uk"
audience = "anyone"
hours = "any time"
note = ""
source = "test"
verified_by = ""
owner = "lead"

[[row]]
id = "lead"
need = "employer"
name = "Programme lead"
contact = ""
region = "local"
audience = "anyone"
hours = ""
note = ""
source = ""
verified_by = ""
owner = "lead"
"""


def write(folder: Path) -> Path:
    (folder / "chapters").mkdir(parents=True)
    (folder / "manual.toml").write_text(MANUAL, encoding="utf-8")
    (folder / "chapters" / "01-workshop.md").write_text(WORKSHOP, encoding="utf-8")
    (folder / "chapters" / "02-safety.md").write_text(SAFETY, encoding="utf-8")
    (folder / "signposting.toml").write_text(SIGNPOSTING, encoding="utf-8")
    return folder
