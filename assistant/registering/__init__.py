"""Registers of decisions and actions, and trails of a subject over meetings."""
