import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.testkit.ToDo;
