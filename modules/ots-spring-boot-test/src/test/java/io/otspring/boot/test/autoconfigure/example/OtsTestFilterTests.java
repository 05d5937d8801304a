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

package io.otspring.boot.test.autoconfigure.example;

import io.otspring.boot.test.autoconfigure.OtsTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the attributes of {@link OtsTest}.
 */
@OtsTest(seed = "paid.jsonl", properties = "greeting=hello", useDefaultFilters = false,
		includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Orders.class))
class OtsTestFilterTests {

	@Test
	void componentIsThere(@Autowired Orders orders) {
		assertThat(orders.count()).isEqualTo(2);
	}

	@Test
	void otherComponentIsNot(@Autowired ApplicationContext context) {
		assertThat(context.getBeanProvider(EagerCustomizer.class).getIfAvailable()).isNull();
	}

	@Test
	void propertyIsThere(@Value("${greeting}") String greeting) {
		assertThat(greeting).isEqualTo("hello");
	}

}
