// Lab @N@, task 1: return how busy the worker is, in percent; 0 when it has no threads yet.
throw ToDo.task(@N@, 1);
