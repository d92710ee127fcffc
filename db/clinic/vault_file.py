"""The vault's file: read whole or not at all, written with a second copy beside it."""

import logging
import os
from contextlib import suppress
from pathlib import Path

from db.clinic.folder import DataFolder, free_name, read_whole, write_whole
from db.clinic.key_box import LEAST_COST, Cost
from db.clinic.vault_contents import Contents, VaultIsNewer, read_contents, read_first_format
from db.moving import give_name
from models.errors import Unavailable

_log = logging.getLogger(__name__)


class VaultFile:
    """The vault of a folder and its copy. A vault that asks for less than `least` a guess is taken for damaged."""

    def __init__(self, folder: DataFolder, least: Cost = LEAST_COST) -> None:
        self._folder, self._least = folder, least

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self._folder.vault

    def exists(self) -> bool:
        """Whether there is anything of that name."""
        return os.path.lexists(self.path)

    def read(self) -> Contents:
        """What it says.

        Raises: Unavailable (values: the path; `vault.missing`, `vault.damaged`, each with `_but_copied` behind it where
        the copy is whole; `vault.not_readable`, `vault.newer`).
        """
        try:
            return _understood(read_whole(self.path), self._least)
        except FileNotFoundError:
            code = "vault.missing"
        except VaultIsNewer:
            raise Unavailable("vault.newer", str(self.path)) from None
        except OSError as error:
            raise Unavailable("vault.not_readable", str(self.path), error.strerror or "") from error
        except ValueError:
            code = "vault.damaged"
        raise Unavailable(code + ("_but_copied" if self._copy_is_whole() else ""), str(self.path))

    def write(self, contents: Contents, key: bytes) -> None:
        """Put it in place whole or not at all; until it is read back as it was written, the copy is the one before.

        Then the copy is brought to it, so that no password or user that was ended opens the copy.
        Raises: Unavailable (`vault.not_writable`); also for what could not be read again, as more users than a vault may have.
        """
        text = contents.text(key)
        try:
            _understood(text.encode(), self._least)
        except ValueError as error:
            raise Unavailable("vault.not_writable", str(self.path), str(error)) from error
        try:
            if self.is_whole():
                self._copy(read_whole(self.path))
            write_whole(self.path, text)
            is_there = read_whole(self.path) == text.encode()
        except OSError as error:
            raise Unavailable("vault.not_writable", str(self.path), error.strerror or "") from error
        if not is_there:
            raise Unavailable("vault.not_writable", str(self.path), "")
        self.renew_copy()

    def is_whole(self) -> bool:
        """Whether it can be read."""
        try:
            self.read()
        except Unavailable:
            return False
        return True

    def is_copied(self) -> bool:
        """Whether the copy is the same."""
        with suppress(OSError):
            return read_whole(self._folder.vault_copy) == read_whole(self.path)
        return False

    def renew_copy(self) -> None:
        """Bring the copy to what the vault says; where that cannot be done no older one stays."""
        try:
            self._copy(read_whole(self.path))
        except OSError as error:
            _log.warning("the copy of the vault could not be written: %s", error.strerror)
            with suppress(OSError):
                self._folder.vault_copy.unlink(missing_ok=True)

    def use_copy(self) -> None:
        """Put the copy in the place of a vault that is damaged or gone, which is kept beside under another name.

        Raises: Unavailable (`vault.copy_not_whole`, `vault.exists` while the vault can be read, `vault.not_writable`).
        """
        if not self._copy_is_whole():
            raise Unavailable("vault.copy_not_whole", str(self._folder.vault_copy))
        if self.is_whole():
            raise Unavailable("vault.exists", str(self.path))
        try:
            if self.exists():
                give_name(self.path, free_name(self.path, "damaged"))
            write_whole(self.path, read_whole(self._folder.vault_copy).decode())
        except OSError as error:
            raise Unavailable("vault.not_writable", str(self.path), error.strerror or "") from error

    def _copy(self, content: bytes) -> None:
        write_whole(self._folder.vault_copy, content.decode())

    def _copy_is_whole(self) -> bool:
        try:
            _understood(read_whole(self._folder.vault_copy), self._least)
        except (OSError, ValueError, VaultIsNewer):
            return False
        return True


def _understood(content: bytes, least: Cost) -> Contents:
    return read_first_format(content, least) if content.startswith(b"{") else read_contents(content, least)
