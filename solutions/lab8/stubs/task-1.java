// Lab 8, task 1: move up to `most` jobs from the queue to the in-flight list, so that a crash at
// any moment leaves each job in one of the two, and return them, the oldest first.
throw ToDo.task(8, 1);
