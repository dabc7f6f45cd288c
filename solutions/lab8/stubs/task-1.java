// Lab 8, task 1: move up to so many jobs from the queue into the in-flight list, so that a crash at
// any moment finds each of them in one of the two, and answer them, the longest waiting first.
throw ToDo.task(8, 1);
