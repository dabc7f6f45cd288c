import java.time.Duration;
import jobsinpractice.kit.lab.ToDo;
