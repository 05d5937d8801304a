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

import java.util.Set;

import io.otspring.boot.autoconfigure.OtsClientOptionsCustomizer;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.mapping.Auditor;
import io.otspring.client.mapping.EntityCallback;
import io.otspring.client.mapping.convert.ColumnConverter;
import io.otspring.client.mapping.entity.NamingStrategy;
import io.otspring.client.retry.RetryPolicy;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/**
 * Leaves components out of {@link OtsTest @OtsTest}, except those that clients and
 * templates are made with.
 */
class OtsTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<OtsTest> {

	private static final Set<Class<?>> INCLUDES = Set.of(OtsClientOptionsCustomizer.class, OtsCallObserver.class,
			RetryPolicy.class, NamingStrategy.class, ColumnConverter.class, EntityCallback.class, Auditor.class);

	OtsTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
	}

	@Override
	protected Set<Class<?>> getKnownIncludes() {
		return INCLUDES;
	}

}
