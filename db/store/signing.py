"""A desk's signature: an Ed25519 key pair that follows from the data key and the desk's name."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PURPOSE = b"cervitrend desk signature\x00"
_SEED_BYTES = 32


class DeskSigner:
    """Signs for one desk while its record is open; whoever has the data key can do so as well."""

    def __init__(self, key: bytes, desk: str) -> None:
        seed = HKDF(SHA256(), _SEED_BYTES, None, _PURPOSE + desk.encode()).derive(key)
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.public_key = self._private.public_key().public_bytes_raw().hex()

    def sign(self, text: str) -> str:
        """The signature of a text, in hex."""
        return self._private.sign(text.encode()).hex()


def is_signed(text: str, public_key: str, signature: str) -> bool:
    """Whether a signature (hex) over a text was made with the private half of a key (hex)."""
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(bytes.fromhex(signature), text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True
