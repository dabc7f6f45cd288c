import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import jobsinpractice.testkit.ToDo;
