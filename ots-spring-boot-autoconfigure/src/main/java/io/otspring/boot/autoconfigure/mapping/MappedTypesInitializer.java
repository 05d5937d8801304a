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

package io.otspring.boot.autoconfigure.mapping;

import java.util.function.Supplier;

import io.otspring.boot.autoconfigure.MappingProperties;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.mapping.entity.MappingException;
import io.otspring.client.mapping.schema.EntityTables;
import io.otspring.client.mapping.schema.SchemaReport;
import io.otspring.client.table.TableOperations;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.InitializingBean;

/**
 * Inspects the types of an application, so that what cannot be stored is refused when it
 * starts, and then looks at their tables. The client is asked for, and called, only if
 * there are types whose tables are wanted.
 */
final class MappedTypesInitializer implements InitializingBean {

	private static final Log logger = LogFactory.getLog(MappedTypesInitializer.class);

	private final EntityTypes entityTypes;

	private final MappedTypes mappedTypes;

	private final MappingProperties.Schema schema;

	private final Supplier<? extends TableOperations> client;

	MappedTypesInitializer(EntityTypes entityTypes, MappedTypes mappedTypes, MappingProperties.Schema schema,
			Supplier<? extends TableOperations> client) {
		this.entityTypes = entityTypes;
		this.mappedTypes = mappedTypes;
		this.schema = schema;
		this.client = client;
	}

	@Override
	public void afterPropertiesSet() {
		inspect();
		if (this.schema != MappingProperties.Schema.NONE && !this.mappedTypes.types().isEmpty()) {
			EntityTables tables = new EntityTables(this.client.get(), this.entityTypes);
			SchemaReport report = (this.schema == MappingProperties.Schema.CREATE)
					? tables.create(this.mappedTypes.types()) : tables.check(this.mappedTypes.types());
			if (!report.created().isEmpty()) {
				logger.info("Created the tables " + report.created());
			}
			report.requireMatch();
		}
	}

	/** All types, so that their author sees at once what is wrong. */
	private void inspect() {
		MappingException refusal = null;
		for (Class<?> type : this.mappedTypes.types()) {
			try {
				this.entityTypes.of(type);
			}
			catch (MappingException ex) {
				if (refusal == null) {
					refusal = ex;
				}
				else {
					refusal.addSuppressed(ex);
				}
			}
		}
		if (refusal != null) {
			throw refusal;
		}
	}

}
