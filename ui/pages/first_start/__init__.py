"""The first start: name the clinic, choose its guidelines, keep the recovery key."""
