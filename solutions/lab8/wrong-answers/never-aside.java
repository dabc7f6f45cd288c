// region: task-4
// caught by: a job returns after two deaths and goes to the dead set after the third
// says: the job is not set aside, and the next process
return Ending.back(queue, payload);
