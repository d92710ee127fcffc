"""How the program looks on this workstation, and what somebody chose instead."""

from collections.abc import Callable

from models.values.appearance import Appearance


class AppearanceChoice:
    """What is chosen; `keep` remembers it on this machine, and whoever `follow`s is told at once."""

    def __init__(
        self, chosen: Appearance | None = None, keep: Callable[[Appearance], None] = lambda _: None
    ) -> None:
        self._now, self._keep = chosen or Appearance(), keep
        self._followers: list[Callable[[Appearance], None]] = []

    @property
    def now(self) -> Appearance:
        """What is chosen now."""
        return self._now

    def choose(self, appearance: Appearance) -> None:
        """Look like this from now on."""
        self._now = appearance
        self._keep(appearance)
        for follower in self._followers:
            follower(appearance)

    def follow(self, follower: Callable[[Appearance], None]) -> None:
        """Tell somebody of each choice."""
        self._followers.append(follower)
