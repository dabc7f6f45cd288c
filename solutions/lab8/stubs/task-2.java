// Lab 8, task 2: take the job out of the in-flight list and write its ending, in one step, and
// nothing when it is not in flight any more; answer whether it was.
throw ToDo.task(8, 2);
