"""What the line over every page says, and what it offers to do."""

from dataclasses import dataclass
from enum import Enum

from models.records.flag import Urgency
from models.usecases.undo import Saved
from ui.session.session import Location
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("message")

UNDO = "undo"


class Ground(Enum):
    """What a message stands on; its value is what the style sheet knows it by."""

    NOTHING = ""
    FACT = "fact"
    NOTICE = "notice"
    PROBLEM = "problem"
    IMMEDIATE = "immediate"


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that a message offers to do, by its words and, in a hurry, by its key.

    `location` is where it leads; with None whoever listens does it, by its `name`. `is_default`: Enter does it where
    nothing that has the focus takes Enter. `saved` is what UNDO takes back.
    """

    name: str
    text: str
    key: str = ""
    location: Location | None = None
    is_default: bool = False
    saved: tuple[Saved, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, what more there is to know, and what can be done about it at once.

    `urgency` None: a fact, or with `is_problem` something that could not be done. `is_aside`: it tells of nothing that was
    done to the record, as of a key that does nothing.
    """

    text: str
    more: str = ""
    urgency: Urgency | None = None
    deeds: tuple[Deed, ...] = ()
    is_problem: bool = False
    is_aside: bool = False

    @property
    def leaves_undo(self) -> bool:
        """Whether what was done before it can still be undone at once: nothing was done since."""
        return self.is_aside or self.is_problem

    @property
    def ground(self) -> Ground:
        """What it stands on: solid for what is immediate, which nothing else is."""
        match self.urgency:
            case Urgency.IMMEDIATE:
                return Ground.IMMEDIATE
            case _ if self.is_problem:
                return Ground.PROBLEM
            case Urgency.URGENT | Urgency.PROMPT:
                return Ground.NOTICE
            case _:
                return Ground.FACT

    @property
    def whole(self) -> str:
        """All of it, for somebody who sees neither colour nor shape."""
        said = f"{self.text} {self.more}".strip()
        # What is said of a save names the urgency itself.
        if self.urgency is None or _tr("{0}:").format(word(self.urgency)) in self.text:
            return said
        return _tr("{0}: {1}").format(word(self.urgency), said)


class Lasting(Enum):
    """A state that lasts: each has its own place in the line, the gravest first, and goes only when it is over."""

    STOPPED = "stopped"
    SELF_TEST = "self-test"
    PROGRAM = "program"
    OLDER = "older"
    UNTOLD = "untold"
    DATE = "date"
    ROOM = "room"
    KEY = "key"


LASTING = _tr.marked(
    {
        Lasting.STOPPED: "Nothing is saved",
        Lasting.SELF_TEST: "Self-test failed",
        Lasting.PROGRAM: "Older program",
        Lasting.OLDER: "Entries are missing",
        Lasting.UNTOLD: "Nobody told yet",
        Lasting.DATE: "Date in doubt",
        Lasting.ROOM: "Disk nearly full",
        Lasting.KEY: "New key not made",
    }
)
"""What each is called where another message stands in its place."""
