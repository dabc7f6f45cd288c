// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: recover takes nothing from a process that lives
recover(identity, queue);
