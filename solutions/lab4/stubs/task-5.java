// Lab 4, task 5: return the 95% interval of the mean of the runs, and whether the prediction
// holds, is off, or cannot be judged by these runs.
throw ToDo.task(4, 5);
