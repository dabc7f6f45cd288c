// Lab 8, task 4: note that this process died with this job; answer where the job goes: back, or at
// the death of the third process into the dead set, with the reason.
throw ToDo.task(8, 4);
