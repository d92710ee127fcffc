"""Why a workspace goes."""

from enum import Enum


class Reason(Enum):
    """What the user wants when she leaves; only LOCK brings her back to where she was."""

    LOCK = "lock"
    SIGN_OUT = "sign_out"
    CLOSE = "close"
