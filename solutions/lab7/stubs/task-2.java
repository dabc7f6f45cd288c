// Lab 7, task 2: tell a leak from a plateau by the lows of the last three parts, or return
// TOO_EARLY.
throw ToDo.task(7, 2);
