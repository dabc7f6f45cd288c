// Lab 1, task 2: answer for how long the oldest job in "default" has waited, in seconds, and 0
// when the queue is empty.
throw ToDo.task(1, 2);
