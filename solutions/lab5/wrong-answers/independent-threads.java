// region: task-3
// caught by: 8 erlangs on 10 threads: 41 in 100 wait
// says: they are busy together
return Math.min(1, Math.pow(erlangs / threads, threads));
