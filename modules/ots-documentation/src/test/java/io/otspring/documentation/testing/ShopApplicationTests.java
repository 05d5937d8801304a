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

package io.otspring.documentation.testing;

import io.otspring.boot.test.autoconfigure.AutoConfigureOts;
import io.otspring.emulator.junit.OtsData;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

// snippet testing.application
@SpringBootTest
@AutoConfigureOts
@OtsData("orders.jsonl")
class ShopApplicationTests {

	@Test
	void startsWithoutTheService(@Autowired Orders orders) {
		assertThat(orders.count("ann")).isEqualTo(2);
	}

}
// end
