/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.emulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Does the same steps to a table of the emulator and to a {@link ReferenceTable}, which
 * must answer the same.
 */
class ModelTests {

	@ParameterizedTest
	@MethodSource("fewSeeds")
	void theEmulatorAnswersAsTheModelDoes(long seed) {
		compare(seed, 1_000, StoragePlace.MEMORY);
	}

	@Tag("long")
	@ParameterizedTest
	@MethodSource("manySeeds")
	void theEmulatorAnswersAsTheModelDoesForLong(long seed) {
		compare(seed, 4_000, StoragePlace.MEMORY);
	}

	@Test
	void theStepsReachWhatTheyAreToReach() {
		List<Answer> answers = new ArrayList<>();
		fewSeeds().limit(3).forEach(seed -> {
			RandomSteps random = new RandomSteps(seed);
			ReferenceTable model = new ReferenceTable(random.shape(), random.options(), RandomSteps.BEGIN);
			random.steps(1_000).forEach(step -> {
				Answer answer = model.apply(step);
				answers.add(answer);
				answers.addAll(answer.parts());
			});
		});
		assertThat(answers).extracting(Answer::error)
			.contains(null, "OTSParameterInvalid", "OTSInvalidPK", "OTSConditionCheckFail", "OTSDataOutOfRange");
		assertThat(answers).anyMatch(answer -> answer.read() > 2)
			.anyMatch(answer -> answer.write() > 2)
			.anyMatch(answer -> answer.next() != null)
			.anyMatch(answer -> answer.rows().size() > 3)
			.anyMatch(answer -> answer.rows().stream().anyMatch(row -> row.key() == null))
			.anyMatch(answer -> answer.rows().stream().anyMatch(ModelTests::hasSeveralVersions));
		assertThat(answers.stream().filter(answer -> !answer.rows().isEmpty()).count()).isGreaterThan(500);
	}

	private static boolean hasSeveralVersions(Answer.Row row) {
		return row.cells().stream().map(Answer.Cell::column).distinct().count() < row.cells().size();
	}

	private static void compare(long seed, int count, StoragePlace place) {
		RandomSteps random = new RandomSteps(seed);
		Step.Options options = random.options();
		List<Step> steps = random.steps(count);
		Mismatch mismatch = run(random.shape(), options, steps, place);
		if (mismatch != null) {
			List<Step> shortest = shorten(random.shape(), options, steps.subList(0, mismatch.index() + 1), place);
			fail("seed %d, %s: the answers differ after %d steps; it needs these:%n%s%nof a table with %s, %s%n%s",
					seed, place, mismatch.index() + 1,
					shortest.stream().map(Step::toString).collect(Collectors.joining("\n")), random.shape(), options,
					run(random.shape(), options, shortest, place));
		}
	}

	/**
	 * Leaves out steps without which the answers differ as well, many at a time first.
	 */
	private static List<Step> shorten(TableShape shape, Step.Options options, List<Step> steps, StoragePlace place) {
		List<Step> shortest = steps;
		for (int length = steps.size() / 2; length > 0; length /= 2) {
			int begin = 0;
			while (begin < shortest.size() - 1) {
				List<Step> shorter = new ArrayList<>(shortest);
				shorter.subList(begin, Math.min(begin + length, shortest.size() - 1)).clear();
				Mismatch mismatch = run(shape, options, shorter, place);
				if (mismatch != null) {
					shortest = shorter.subList(0, mismatch.index() + 1);
				}
				else {
					begin += length;
				}
			}
		}
		return shortest;
	}

	private static Mismatch run(TableShape shape, Step.Options options, List<Step> steps, StoragePlace place) {
		try (EmulatedTable emulator = new EmulatedTable(shape, options, RandomSteps.BEGIN, place)) {
			ReferenceTable model = new ReferenceTable(shape, options, RandomSteps.BEGIN);
			for (int i = 0; i < steps.size(); i++) {
				Answer expected = model.apply(steps.get(i));
				Answer actual = emulator.apply(steps.get(i));
				if (!actual.equals(expected)) {
					return new Mismatch(i, expected, actual);
				}
			}
			return null;
		}
	}

	static LongStream fewSeeds() {
		return LongStream.range(0, 5);
	}

	static LongStream manySeeds() {
		return LongStream.range(1_000, 1_050);
	}

	/**
	 * Where the answers differ.
	 *
	 * @param index the step
	 * @param expected what the model says
	 * @param actual what the emulator says
	 */
	private record Mismatch(int index, Answer expected, Answer actual) {

		@Override
		public String toString() {
			return "expected " + this.expected + "\nbut was  " + this.actual;
		}

	}

}
