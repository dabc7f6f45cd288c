import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.testkit.ToDo;
