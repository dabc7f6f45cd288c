// Lab 0, task 3: push a Greeting that is due in five minutes, and return the Redis key in which it
// waits and its score there.
throw ToDo.task(0, 3);
