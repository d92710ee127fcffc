"""What a nurse does: one plain function a deed."""
