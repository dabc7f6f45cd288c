// Lab 1, task 3: answer for how long the most overdue retry has been due, in seconds, and 0
// when none is due.
throw ToDo.task(1, 3);
