package dev.touchpoint.blackbox.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.touchpoint.fixture.HostLoader;
import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.Score;
import dev.touchpoint.metric.ScoreValidator;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @Score} on the request objects of a host, checked by a real validation provider. */
class ScoreConstraintTest {

    record Answer(@Score("house-nps") Number score) {}

    record Primitive(@Score("house-nps") int score) {}

    record Required(@NotNull @Score("house-csat") Integer score) {}

    record InOwnWords(@Score(value = "house-csat", message = "one to five stars, please") Integer stars) {}

    record Many(List<@Score("house-csat") Integer> scores) {}

    record Unknown(@Score("house-ces") Integer score) {}

    private static HostLoader host;
    private static ValidatorFactory factory;

    @BeforeAll
    static void start() throws Exception {
        host = new HostLoader();
        factory = host.call(Validation::buildDefaultValidatorFactory);
    }

    @AfterAll
    static void stop() throws Exception {
        factory.close();
        host.close();
    }

    private static <T> Set<ConstraintViolation<T>> violations(T request) {
        try {
            return host.call(() -> factory.getValidator().validate(request));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(0, true),
                arguments(10, true),
                arguments(11, false),
                arguments(-1, false),
                arguments(Integer.MAX_VALUE, false),
                arguments((byte) 10, true),
                arguments((short) -1, false),
                arguments(10L, true),
                arguments(4294967296L, false),
                arguments(Long.MIN_VALUE, false),
                arguments(7.0, true),
                arguments(6.5, false),
                arguments(-0.0, true),
                arguments(10.000000000000002, false),
                arguments(6.5f, false),
                arguments(6f, true),
                arguments(Double.NaN, false),
                arguments(Double.POSITIVE_INFINITY, false),
                arguments(new BigDecimal("7.0"), true),
                arguments(new BigDecimal("1E+1"), true),
                arguments(new BigDecimal("0.00"), true),
                arguments(new BigDecimal("6.5"), false),
                arguments(new BigDecimal("10.00000000000000000000000000000001"), false),
                arguments(new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE), false),
                arguments(new BigDecimal(BigInteger.TEN, Integer.MAX_VALUE), false),
                arguments(BigInteger.TEN, true),
                arguments(BigInteger.TEN.pow(1000), false),
                arguments(BigInteger.ONE.negate(), false),
                arguments(new AtomicInteger(3), true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void isValidIfItIsAWholeNumberOnTheScale(Number score, boolean valid) {
        if (valid) {
            assertThat(violations(new Answer(score))).isEmpty();
        } else {
            assertThat(violations(new Answer(score)))
                    .extracting(ConstraintViolation::getMessage)
                    .containsExactly("must be a whole number from 0 to 10");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void guardsPrimitivesToo(int score) {
        assertThat(violations(new Primitive(5))).isEmpty();
        assertThat(violations(new Primitive(score))).singleElement().satisfies(violation -> {
            assertThat(violation.getMessage()).isEqualTo("must be a whole number from 0 to 10");
            assertThat(violation.getPropertyPath()).hasToString("score");
            assertThat(violation.getInvalidValue()).isEqualTo(score);
        });
    }

    @Test
    void leavesNullToNotNull() {
        assertThat(violations(new Answer(null))).isEmpty();
        assertThat(violations(new Required(null))).singleElement().satisfies(violation -> assertThat(
                        violation.getConstraintDescriptor().getAnnotation())
                .isInstanceOf(NotNull.class));
        assertThat(violations(new Required(6)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("must be a whole number from 1 to 5");
    }

    @Test
    void speaksInTheHostsOwnWords() {
        assertThat(violations(new InOwnWords(6)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("one to five stars, please");
    }

    @Test
    void guardsTheElementsOfAList() {
        assertThat(violations(new Many(List.of(1, 5, 6)))).singleElement().satisfies(violation -> assertThat(
                        violation.getPropertyPath())
                .hasToString("scores[2].<list element>"));
    }

    @Test
    void namesTheMetricsThereAreIfItsOwnIsUnknown() {
        assertThatExceptionOfType(ConstraintDeclarationException.class)
                .isThrownBy(() -> violations(new Unknown(3)))
                .withMessage("metric must be one of house-csat, house-nps, was \"house-ces\"");
    }

    /** What a host does whose tenants have metrics of their own. */
    private static final class TenantsFactory implements ConstraintValidatorFactory {

        private final Metrics metrics;

        TenantsFactory(Metrics metrics) {
            this.metrics = metrics;
        }

        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
            return type.cast(new ScoreValidator(metrics));
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> validator) {}
    }

    @Test
    void aTenantsOwnMetricsAreKnownToAValidatorThatWasHandedThem() {
        Metrics tenants = Metrics.of(List.of(new MeanMetric("house-ces", Scale.of(1, 7))));
        try (ValidatorFactory own = Validation.byDefaultProvider()
                .configure()
                .constraintValidatorFactory(new TenantsFactory(tenants))
                .buildValidatorFactory()) {
            assertThat(own.getValidator().validate(new Unknown(7))).isEmpty();
            assertThat(own.getValidator().validate(new Unknown(8)))
                    .singleElement()
                    .returns("must be a whole number from 1 to 7", ConstraintViolation::getMessage);
        }
    }
}
