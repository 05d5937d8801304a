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

package io.otspring.protocol.signature;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CanonicalHeaders}.
 */
class CanonicalHeadersTests {

	private final CanonicalHeaders headers = new CanonicalHeaders();

	@Test
	void areEmptyWithoutHeaders() {
		assertThat(text()).isEmpty();
	}

	@Test
	void areSortedByName() {
		this.headers.add("x-ots-date", "d").add("x-ots-contentmd5", "m").add("x-ots-apiversion", "v");
		assertThat(text()).isEqualTo("x-ots-apiversion:v\nx-ots-contentmd5:m\nx-ots-date:d\n");
	}

	@Test
	void haveNamesInLowerCaseAndValuesAsTheyAre() {
		this.headers.add("X-OTS-RequestId", "AbC").add("X-Ots-INSTANCENAME", "I");
		assertThat(text()).isEqualTo("x-ots-instancename:I\nx-ots-requestid:AbC\n");
	}

	@Test
	void areSortedByTheNameInLowerCase() {
		this.headers.add("x-ots-b", "2").add("X-OTS-C", "3").add("X-Ots-A", "1");
		assertThat(text()).isEqualTo("x-ots-a:1\nx-ots-b:2\nx-ots-c:3\n");
	}

	@Test
	void haveTrimmedValues() {
		this.headers.add("x-ots-request-tag", " \t a  b \t ").add("x-ots-ststoken", "");
		assertThat(text()).isEqualTo("x-ots-request-tag:a  b\nx-ots-ststoken:\n");
	}

	@Test
	void leaveOutTheSignatures() {
		this.headers.add("x-ots-signature", "s").add("X-OTS-SignatureV4", "s").add("x-ots-signdate", "20240102");
		assertThat(text()).isEqualTo("x-ots-signdate:20240102\n");
	}

	@Test
	void leaveOutHeadersWithoutThePrefix() {
		this.headers.add("Host", "h")
			.add("Authorization", "a")
			.add("Content-Length", "1")
			.add("x-ots", "x")
			.add("xx-ots-date", "x");
		assertThat(text()).isEmpty();
	}

	@Test
	void includeHeadersThatAreNotKnown() {
		this.headers.add("x-ots-something-new", "n");
		assertThat(text()).isEqualTo("x-ots-something-new:n\n");
	}

	@Test
	void haveTheLastOfRepeatedHeaders() {
		this.headers.add("x-ots-request-tag", "first").add("X-OTS-REQUEST-TAG", "last");
		assertThat(text()).isEqualTo("x-ots-request-tag:last\n");
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		this.headers.appendTo(text);
		return text.toString();
	}

}
