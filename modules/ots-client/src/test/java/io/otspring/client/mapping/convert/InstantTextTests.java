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

package io.otspring.client.mapping.convert;

import java.time.DateTimeException;
import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstantTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-14T15:09:26.535897932Z", "0000-01-01T00:00:00.000000000Z",
			"9999-12-31T23:59:59.999999999Z", "2024-02-29T00:00:00.000000001Z", "2026-03-14T24:00:00.000000000Z",
			"2016-12-31T23:59:60.000000000Z", "2026-03-14T15:09:26Z", "2026-03-14T15:09:26.535Z",
			"+12026-03-14T15:09:26.53589793Z", "2026-03-14t15:09:26.535897932z" })
	void readsWhatTheJdkReads(String text) {
		assertThat(InstantText.parse(text)).isEqualTo(Instant.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-29T15:09:26.535897932Z", "2026-13-14T15:09:26.535897932Z",
			"2026-03-14T15:09:61.535897932Z", "+026-03-14T15:09:26.535897932Z", "2026-03-14T15:09:26,535897932Z",
			"2026-03-14 15:09:26.535897932Z", "2026-03-14T15:09:26.53589793xZ", "٢٠٢٦-03-14T15:09:26.535897932Z", "" })
	void refusesWhatTheJdkRefuses(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Instant.parse(text));
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> InstantText.parse(text));
	}

}
