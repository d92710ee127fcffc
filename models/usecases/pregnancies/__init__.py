"""Opening a pregnancy, dating it, taking its history, ending it."""
