/** What stands behind the year of a car, which dates nothing else: "2014 Ford", "2005 or 2006 silver Toyota". */
export const MODEL_BEHIND =
  '(?:,? or (?:19|20)\\d\\d)?,? (?:\\w+ )?(?:model|Toyota|Honda|Ford|Chev\\w+|Nissan|Dodge|Jeep|Hyundai|Kia|BMW|Mercedes|Lexus|Acura|Infiniti|Buick|Cadillac|Chrysler|Pontiac|Mazda|Volkswagen|GMC|Lincoln|Mitsubishi|Subaru|Audi|Volvo)\\b';
