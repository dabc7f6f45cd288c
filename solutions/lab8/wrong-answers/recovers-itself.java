// region: task-5
// caught by: at TERM, running jobs are handed back in their order, and finished jobs are not
// says: Does your code call recover, or look for the heartbeat itself
recover(identity, queue);
