// Lab 9, task 1: return the delay after this failure: it doubles each time, up to the cap.
throw ToDo.task(9, 1);
