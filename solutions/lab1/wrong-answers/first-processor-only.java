// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: 100% means that every processor is busy
return !processors.isEmpty() && processors.get(0).busy() ? 100 : 0;
