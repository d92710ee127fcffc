"""What was typed or pressed and is not in the record yet."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID

from models.errors import CervitrendError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Unkept:
    """A half-typed form, or a save that was pressed (`is_save`), on its way into the record.

    `form` and `about` are those of its draft, `woman` her name as a chip shows it, `typed` how many fields somebody typed in.
    `error` is why it was not kept; None while it is under way. `again` tries once more, where trying has a sense.
    """

    form: str
    about: UUID | None = None
    woman: str = ""
    typed: int = 0
    is_save: bool = False
    again: Callable[[], None] | None = None
    error: CervitrendError | None = None

    @property
    def key(self) -> tuple[str, UUID | None, bool]:
        """What a later one of the same kind replaces."""
        return self.form, self.about, self.is_save


class OnItsWay:
    """Everything of one workspace that has no answer yet, or was not kept; what is in the record leaves it.

    A save that failed is told where it was pressed, and counts here only while somebody is leaving. A half-typed form
    that could not be kept stays until it is, or until somebody lets it go.
    """

    def __init__(self) -> None:
        self._all: dict[tuple[str, UUID | None, bool], Unkept] = {}
        self._is_leaving = False

    @property
    def is_under_way(self) -> bool:
        """Whether anything waits for an answer."""
        return any(each.error is None for each in self._all.values())

    @property
    def failed(self) -> tuple[Unkept, ...]:
        """What was not kept, the oldest first."""
        return tuple(each for each in self._all.values() if each.error is not None)

    def leave(self) -> None:
        """Somebody leaves: from now on every save that fails is remembered."""
        self._is_leaving = True

    def stay(self) -> None:
        """She goes on: a save that failed was told."""
        self._is_leaving = False
        self._all = {key: each for key, each in self._all.items() if each.error is None or not each.is_save}

    def let_go(self) -> None:
        """Forget all of it."""
        self._all.clear()

    def retry(self) -> None:
        """Try once more to keep what could not be kept."""
        for each in self.failed:
            if each.again is not None:
                each.again()

    def follow(
        self, what: Unkept, then: Callable[[T], None], failed: Callable[[CervitrendError], None]
    ) -> tuple[Callable[[T], None], Callable[[CervitrendError], None]]:
        """Note that something is under way; returns what is to be told of its outcome in place of `then` and `failed`."""
        self._all[what.key] = what

        def kept(value: T) -> None:
            self._end(what, None)
            then(value)

        def not_kept(error: CervitrendError) -> None:
            self._end(what, error)
            failed(error)

        return kept, not_kept

    def _end(self, what: Unkept, error: CervitrendError | None) -> None:
        if self._all.get(what.key) is not what:
            # A newer one has taken its place; its answer is the one that counts.
            return
        del self._all[what.key]
        if error is not None and (self._is_leaving or not what.is_save):
            self._all[what.key] = replace(what, error=error)
