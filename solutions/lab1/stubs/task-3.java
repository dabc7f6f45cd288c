// Lab 1, task 3: return how long the most overdue retry has been due, in seconds; 0 when no retry
// is due.
throw ToDo.task(1, 3);
