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

package io.otspring.boot.test.autoconfigure;

import io.otspring.emulator.junit.EmulatorTurns;
import io.otspring.emulator.junit.OtsData;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Lets test methods that share an application context use its emulator one after the
 * other, and takes back what each did to it.
 */
class OtsTestExecutionListener extends AbstractTestExecutionListener {

	/** After injection of dependencies, before what may use the data. */
	private static final int ORDER = 2500;

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void beforeTestMethod(TestContext testContext) {
		EmulatorTurns turns = turns(testContext);
		if (turns != null) {
			turns.begin(testContext.getTestClass(), data(testContext));
		}
	}

	@Override
	public void afterTestMethod(TestContext testContext) {
		EmulatorTurns turns = turns(testContext);
		if (turns != null) {
			turns.end();
		}
	}

	private static @Nullable EmulatorTurns turns(TestContext testContext) {
		return testContext.hasApplicationContext()
				? testContext.getApplicationContext().getBeanProvider(EmulatorTurns.class).getIfAvailable() : null;
	}

	private static @Nullable OtsData data(TestContext testContext) {
		OtsData ofMethod = AnnotatedElementUtils.findMergedAnnotation(testContext.getTestMethod(), OtsData.class);
		return (ofMethod != null) ? ofMethod
				: TestContextAnnotationUtils.findMergedAnnotation(testContext.getTestClass(), OtsData.class);
	}

}
