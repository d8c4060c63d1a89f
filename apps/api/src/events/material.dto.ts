import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  MATERIAL_AUDIENCES,
  MATERIAL_KINDS,
  MATERIAL_STATES,
  type Material,
  type MaterialAudience,
  type MaterialInput,
  type MaterialKind,
} from '@hamshahr/materials';
import { LANGUAGES, type Language } from '@hamshahr/time';

export class MaterialDto {
  @IsIn([...MATERIAL_KINDS])
  kind!: MaterialKind;

  /** @example Slides of the morning session */
  @IsString()
  @MaxLength(1000)
  title!: string;

  /** Language of the content; left out: for readers of every language. */
  @IsOptional()
  @IsIn([...LANGUAGES])
  language?: Language | null;

  /** Who finds it; all but `office` waits for another person's approval. */
  @IsIn([...MATERIAL_AUDIENCES])
  audience!: MaterialAudience;
}

export class MaterialLinkDto extends MaterialDto {
  /** @example https://video.isfahan.example/2026/transport */
  @IsString()
  @MaxLength(2000)
  url!: string;
}

export class MaterialFileQuery extends MaterialDto {
  /** As it is called on the sender's disk. @example minutes.pdf */
  @IsString()
  @MaxLength(500)
  fileName!: string;
}

export class MaterialView {
  id!: string;
  eventId!: string;
  @ApiProperty({ enum: MATERIAL_KINDS })
  kind!: string;
  title!: string;
  language!: string | null;
  @ApiProperty({ enum: MATERIAL_AUDIENCES })
  audience!: string;
  @ApiProperty({ enum: MATERIAL_STATES })
  status!: string;
  /** Of a link. */
  url!: string | null;
  fileName!: string | null;
  mediaType!: string | null;
  /** In bytes. */
  size!: number | null;
  /** In UTC. */
  createdAt!: string;
  version!: number;
}

export class MaterialsView {
  items!: MaterialView[];
}

export const toMaterialInput = ({ kind, title, language, audience }: MaterialDto): MaterialInput => ({
  ...{ kind, title, audience },
  language: language ?? null,
});

export function toMaterialView(material: Material): MaterialView {
  const { id, eventId, kind, title, language, audience, status, url, fileName, mediaType, size } = material;
  const { createdAt, version } = material;
  return {
    ...{ id, eventId, kind, title, language, audience, status, url, fileName, mediaType, size, version },
    createdAt: createdAt.toISOString(),
  };
}

export const toMaterialsView = (items: Material[]): MaterialsView => ({ items: items.map(toMaterialView) });
