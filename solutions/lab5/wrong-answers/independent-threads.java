// region: task-3
// caught by: 8 erlangs on 10 threads: 41 of 100 jobs wait
// says: are busy together
// also says: one of them returns a wrong number
return Math.min(1, Math.pow(erlangs / threads, threads));
