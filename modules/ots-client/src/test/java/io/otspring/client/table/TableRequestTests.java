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

package io.otspring.client.table;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What requests on tables refuse.
 */
class TableRequestTests {

	@Test
	void streamKeepsChangesForWholeHoursOfAWeek() {
		assertThat(StreamSpecification.enabled(Duration.ofDays(7)).expirationTime()).contains(Duration.ofHours(168));
		for (Duration time : List.of(Duration.ZERO, Duration.ofMinutes(90), Duration.ofHours(169))) {
			assertThatIllegalArgumentException().isThrownBy(() -> StreamSpecification.enabled(time))
				.withMessage("expirationTime must be 1 to 168 whole hours, not " + time);
		}
	}

	@Test
	void streamHasAnExpirationTimeOnlyIfItIsEnabled() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new StreamSpecification(false, Optional.of(Duration.ofDays(1)), List.of()))
			.withMessage("A stream has an expirationTime if it is enabled, and only then");
	}

	@Test
	void ownKeyOfAnEncryptionHasARole() {
		assertThatIllegalArgumentException().isThrownBy(() -> ServerSideEncryption.byok("key", ""))
			.withMessage("roleArn must not be empty");
	}

	@Test
	void changeOfATableChangesSomething() {
		assertThatIllegalArgumentException().isThrownBy(() -> UpdateTableRequest.of(r -> r.table("t")))
			.withMessage("The request needs options, reservedThroughput or stream");
	}

	@Test
	void definedColumnsAreNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> AddDefinedColumnRequest.of(r -> r.table("t")))
			.withMessage("The request needs at least one definedColumn");
		assertThatIllegalArgumentException().isThrownBy(() -> new DeleteDefinedColumnRequest("t", List.of()))
			.withMessage("The request needs at least one of columns");
		assertThatIllegalArgumentException().isThrownBy(() -> new DeleteDefinedColumnRequest("t", List.of("")))
			.withMessage("The name of a defined column must not be empty");
	}

}
