"""Pregnancy: opening one, its due dates, and what came before it."""
