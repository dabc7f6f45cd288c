// Lab 9, task 1: return the delay after this failure, doubled each time and at most the cap.
throw ToDo.task(9, 1);
